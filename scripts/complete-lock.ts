import { readFileSync, writeFileSync } from 'node:fs';
import { missingPlatforms, withPlatforms } from './lock-platforms.ts';

// After `npm install` from a registry that does not hold the packages for every platform: `npm run lock`.
const path = 'package-lock.json';
const lock = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingPlatforms(lock.packages);
writeFileSync(path, `${JSON.stringify({ ...lock, packages: withPlatforms(lock.packages) }, null, 2)}\n`);
console.log(`${missing.length} packages for other platforms added to ${path}`);
