package org.millwright.directory;

/** The lists of words a zone keeps for its register. */
public enum CodeList { TRADE, CERTIFICATE_KIND, LICENCE_SCOPE, LICENCE_CLASS, DIVISION }
