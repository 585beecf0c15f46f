package io.carryover.parity.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/** The templates of this package, compiled by the build. All that comes from data is escaped by them. */
final class Templates {

    static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}
}
