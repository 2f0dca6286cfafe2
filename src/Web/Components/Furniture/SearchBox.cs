namespace ArmedPolicingGov.Web.Components;

/// <summary>The search box of the header: a plain form, so that it works by keyboard and without scripts.</summary>
public static class SearchBox
{
    public const string Field = "q";

    /// <summary>The most characters that can be typed.</summary>
    public const int Longest = 200;

    public static Markup Render(string action) => Markup.Of($"""
        <form class="app-search" method="get" action="{action}" role="search" aria-label="All records">
        <label class="govuk-visually-hidden" for="search-all">Search all records</label>
        <input class="govuk-input app-search__input" id="search-all" name="{Field}" type="search" maxlength="{Longest}" spellcheck="false" autocomplete="off">
        <button class="app-search__button" type="submit">Search</button>
        </form>
        """);
}
