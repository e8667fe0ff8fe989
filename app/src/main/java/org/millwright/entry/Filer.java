package org.millwright.entry;

/** Who files: the installer whose crew comes, or the local receiver (接收单位), the company it comes to. Which of them has to is the protocol's to say. */
public enum Filer { INSTALLER, RECEIVER }
