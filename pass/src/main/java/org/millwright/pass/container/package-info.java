/** The layers around the signed bytes, each bounded before it makes anything: text, base45, zlib, CBOR. */
package org.millwright.pass.container;
