package org.millwright.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A handler that opens its own transactions, because it works long without the database (a password hash, a file upload, a stream). Its idempotency key lives in two more. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnTransactions {}
