using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Architecture.Tests;

/// <summary>Two pages with one path in two libraries are no error to the framework: one of them is lost.</summary>
public sealed partial class PageTests
{
    private static readonly IReadOnlyList<(string Project, string Path, string Text)> Pages = [.. Tree.Files("src", ".cshtml").Select(Take)];

    [Fact]
    public void No_two_libraries_have_a_page_of_one_path()
    {
        Pages.ShouldNotBeEmpty();
        Shared(Pages.Select(each => each.Path).Where(IsServed)).ShouldBeEmpty();
    }

    [Fact]
    public void No_two_pages_have_one_address() => Shared(Pages.SelectMany(each => Route(each.Text))).ShouldBeEmpty();

    [Fact]
    public void Only_the_kit_has_a_view_start_so_that_none_overrides_another() =>
        Pages.Where(each => each.Path.EndsWith("/_ViewStart.cshtml", StringComparison.Ordinal)).Select(each => each.Project).ShouldBe(["src/Web"]);

    [Fact]
    public void Every_page_says_its_address() =>
        Pages.Where(each => each.Text.StartsWith("@page", StringComparison.Ordinal) && !Route(each.Text).Any()).Select(each => each.Path).ShouldBeEmpty();

    [Fact]
    public void A_planted_second_page_is_found()
    {
        Shared(["/Pages/Records/Index.cshtml", "/Pages/SignIn/Index.cshtml", "/pages/records/index.cshtml"]).ShouldBe(["/Pages/Records/Index.cshtml"]);
        Shared(Route("@page \"/records/{kind}\"\n").Concat(Route("@page \"/records/{name:alpha}\"\n"))).ShouldBe(["/records/{}"]);
        IsServed("/Pages/_ViewImports.cshtml").ShouldBeFalse();
    }

    /// <summary>Imports are read when a page is compiled; everything else is found by its path when it runs.</summary>
    private static bool IsServed(string path) => !path.EndsWith("/_ViewImports.cshtml", StringComparison.Ordinal);

    private static IEnumerable<string> Shared(IEnumerable<string> paths) => paths.GroupBy(each => each, StringComparer.OrdinalIgnoreCase).Where(each => each.Count() > 1).Select(each => each.Key);

    /// <summary>The address that a page serves, its parameters without names: those do not tell two pages apart.</summary>
    private static IEnumerable<string> Route(string text) => PageDirective().Matches(text).Select(match => Parameter().Replace(match.Groups["route"].Value, "{}"));

    private static (string Project, string Path, string Text) Take(string path)
    {
        var project = path.StartsWith("src/Modules/", StringComparison.Ordinal) ? string.Join('/', path.Split('/')[..3]) : string.Join('/', path.Split('/')[..2]);
        return (project, path[project.Length..], Tree.Text(path));
    }

    [GeneratedRegex(@"^@page ""(?<route>[^""]+)""", RegexOptions.Multiline)]
    private static partial Regex PageDirective();

    // Doubled braces stand inside a regular expression of a parameter.
    [GeneratedRegex(@"\{(?:[^{}]|\{\{|\}\})*\}")]
    private static partial Regex Parameter();
}
