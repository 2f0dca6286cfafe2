using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Docs.Tests;

public sealed partial class LinkTests
{
    private static readonly IReadOnlyList<string> Pages = ["README.md", .. Repository.Files("docs", ".md").Select(path => Path.GetRelativePath(Repository.Root, path))];

    [Fact]
    public void Every_link_leads_somewhere()
    {
        Pages.Count.ShouldBeGreaterThan(15);
        var links = Pages.SelectMany(page => Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))).Select(match => (Page: page, To: match.Groups[1].Value))).ToList();
        links.ShouldNotBeEmpty();
        links.Where(link => !Leads(link.Page, link.To)).ShouldBeEmpty();
    }

    [Fact]
    public void Decisions_are_numbered_in_order_and_say_problem_decision_and_consequences()
    {
        var decisions = Pages.Where(page => page.StartsWith("docs/adr/", StringComparison.Ordinal)).ToList();
        decisions.ShouldNotBeEmpty();
        foreach (var (index, path) in decisions.Index())
        {
            Path.GetFileName(path).ShouldStartWith($"{index + 1:0000}-");
            var page = Page.Read(path);
            page.Lines.First().ShouldStartWith($"# {index + 1}. ");
            page.Sections(2).Select(each => each.Title).ShouldBe(["Problem", "Decision", "Consequences"]);
        }
    }

    [Fact]
    public void The_map_of_the_tree_names_every_module()
    {
        var modules = Directory.GetDirectories(Path.Combine(Repository.Root, "src", "Modules")).Select(path => Path.GetFileName(path));
        var map = Page.Read("README.md").Sections(2).Single(each => each.Title == "The tree").Lines.ToList();
        modules.ShouldAllBe(module => map.Any(line => line.StartsWith($"      {module} ", StringComparison.Ordinal)));
    }

    private static bool Leads(string page, string to)
    {
        if (to.StartsWith("https://", StringComparison.Ordinal)) return true;
        var target = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, to.Split('#')[0]);
        return File.Exists(target) || Directory.Exists(target);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
