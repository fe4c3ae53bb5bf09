// Stops an older Node with a sentence a person can act on, before it meets syntax that it cannot read.
// Written in the oldest JavaScript on purpose: this file must run where nothing else here does.
'use strict';

var oldest = 24;
if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error('Aftrap needs Node ' + oldest + ' or newer; this is Node ' + process.versions.node + '.');
  console.error(
    'On Linux (x64) `npm install` brings Node 24 along: start with `npm start`, not with `node`.',
  );
  console.error('Elsewhere: install Node 24 from https://nodejs.org and try again.');
  process.exit(1);
}
