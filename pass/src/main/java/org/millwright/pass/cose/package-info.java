/**
 * COSE_Sign1 over the cryptography of the JDK. Reading is as liberal as the standard, so that passes of others can be
 * read too; {@link org.millwright.pass.cose.OwnSign1} is as narrow as what we write.
 */
package org.millwright.pass.cose;
