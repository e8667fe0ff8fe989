/** What a verifier says: a verdict, and its reasons as codes with the value found and the value needed. */
package org.millwright.pass.answer;
