/** Signing keys with purpose and validity, their rotation, and their rest in a PKCS#12 that other tools can read. */
package org.millwright.pass.key;
