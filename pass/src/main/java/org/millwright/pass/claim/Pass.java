package org.millwright.pass.claim;

/** The claims of a pass. Who issued it is not among them: a key belongs to one issuer, and the bundle names it. */
public sealed interface Pass permits EntryPass, VehiclePass {

    Stamp stamp();

    Purpose purpose();
}
