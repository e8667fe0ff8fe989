/** What stopped the reading of bytes that anybody may have written; codes and values as the Java verifier's. */
export class Malformed extends Error {
  constructor(code, found = '', needed = '') {
    super(code);
    this.reason = {code, found: String(found), needed: String(needed)};
  }
}
