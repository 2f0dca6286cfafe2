namespace ArmedPolicingGov.Web.Components;

public static class Footer
{
    const string Licence = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
    const string CrownCopyright = "https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/";

    public static Markup Render(FooterOptions footer) => Markup.Of($"""
        <div class="{Attributes.Join("govuk-footer", footer.Classes)}"{footer.Attributes.Html()}>
        <div class="{Attributes.Join("govuk-width-container", footer.ContainerClasses)}">
        {footer.Marks?.Crown ?? Markup.Empty}
        {Navigation(footer.Navigation)}
        <div class="govuk-footer__meta">
        <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">{Meta(footer.Meta)}{LicenceLine(footer)}</div>
        {CopyrightLine(footer)}
        </div>
        </div>
        </div>
        """);

    static Markup Navigation(IReadOnlyList<FooterNavigation>? sections) => sections is { Count: > 0 }
        ? Markup.Of($"""<div class="govuk-footer__navigation">{Markup.Each(sections, Section)}</div><hr class="govuk-footer__section-break">""")
        : Markup.Empty;

    static Markup Section(FooterNavigation section)
    {
        var columns = section.Columns is > 0 ? $"govuk-footer__list--columns-{section.Columns.Value}" : null;
        var links = Markup.Each(section.Items?.Where(link => !string.IsNullOrEmpty(link.Href) && !string.IsNullOrEmpty(link.Text)), link => Link(link, "govuk-footer__list-item"));
        var list = Markup.Of($"""<ul class="{Attributes.Join("govuk-footer__list", columns)}">{links}</ul>""").When(section.Items is { Count: > 0 });
        return Markup.Of($"""
            <div class="govuk-footer__section govuk-grid-column-{section.Width.Or("full")}"><h2 class="govuk-footer__heading govuk-heading-m">{section.Title}</h2>{list}</div>
            """);
    }

    static Markup Link(FooterLink link, string classes) => Markup.Of(
        $"""<li class="{classes}"><a class="govuk-footer__link" href="{link.Href}"{link.Attributes.Html()}>{link.Text}</a></li>""");

    static Markup Meta(FooterMeta? meta)
    {
        if (meta is null)
        {
            return Markup.Empty;
        }

        var links = Markup.Of($"""<ul class="govuk-footer__inline-list">{Markup.Each(meta.Items, link => Link(link, "govuk-footer__inline-list-item"))}</ul>""").When(meta.Items is { Count: > 0 });
        var custom = Markup.Of($"""<div class="govuk-footer__meta-custom">{meta.Content}</div>""").When(!meta.Content.IsEmpty);
        return Markup.Of($"""<h2 class="govuk-visually-hidden">{meta.VisuallyHiddenTitle.Or("Support links")}</h2>{links}{custom}""");
    }

    static Markup LicenceLine(FooterOptions footer)
    {
        if (footer.ContentLicence is not { } licence)
        {
            return Markup.Empty;
        }

        var usual = Markup.Of($"""All content is available under the <a class="govuk-footer__link" href="{Licence}" rel="license">Open Government Licence v3.0</a>, except where otherwise stated""");
        return Markup.Of($"""{footer.Marks?.LicenceLogo ?? Markup.Empty}<span class="govuk-footer__licence-description">{(licence.Content.IsEmpty ? usual : licence.Content)}</span>""");
    }

    // The class shows the Royal Arms, so the line appears only with the Crown's marks.
    static Markup CopyrightLine(FooterOptions footer)
    {
        if (footer.Marks is null)
        {
            return Markup.Empty;
        }

        var words = footer.Copyright is { Content.IsEmpty: false } given ? given.Content : Markup.Text("© Crown copyright");
        return Markup.Of($"""<div class="govuk-footer__meta-item"><a class="govuk-footer__link govuk-footer__copyright-logo" href="{CrownCopyright}">{words}</a></div>""");
    }
}
