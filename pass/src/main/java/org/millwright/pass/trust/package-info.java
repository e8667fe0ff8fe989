/** What a checkpoint must know to work without network: trusted keys and revoked passes, as one signed bundle that ages. */
package org.millwright.pass.trust;
