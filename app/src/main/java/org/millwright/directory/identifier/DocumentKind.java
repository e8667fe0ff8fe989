package org.millwright.directory.identifier;

/** Documents by which a person is known (证件类型). */
public enum DocumentKind {
    /** 居民身份证, and residence permits of the same form. */
    CITIZEN_ID,
    /** 护照 */
    PASSPORT,
    /** 外国人永久居留身份证: three letters and twelve digits, from 2023 on 18 digits beginning with 9. */
    FOREIGN_PERMANENT_RESIDENCE,
    /** 港澳居民来往内地通行证 */
    HK_MACAU_PERMIT,
    /** 台湾居民来往大陆通行证 */
    TAIWAN_PERMIT
}
