// Loaded before a program that would listen on every network of this machine: what names no host gets this computer.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function listenHere(...given) {
  const [port, host] = given;
  if (typeof port === 'number' && typeof host !== 'string') given.splice(1, 0, '127.0.0.1');
  return listen.apply(this, given);
};
