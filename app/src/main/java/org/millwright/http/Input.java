package org.millwright.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler's form record. A person's form fields and a program's JSON body fill the same record; its components are texts (and lists of such records),
 * so that whatever was typed can come back.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Input {}
