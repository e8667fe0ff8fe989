/** What a pass says, as records that cannot say more, and its CWT claims. */
package org.millwright.pass.claim;
