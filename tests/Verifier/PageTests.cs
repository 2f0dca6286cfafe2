using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests;

/// <summary>The page that tells inspectors what to type is compared with what can be typed.</summary>
public sealed partial class PageTests
{
    private const string Start = "    dotnet run --project src/Verifier -- ";

    private static readonly string Text = File.ReadAllText(Path.Combine(Root(), "docs", "verifier.md"));

    [Fact]
    public async Task Every_verb_is_on_the_page_and_every_command_on_it_can_be_given()
    {
        var verbs = Indented().Matches((await Called.WithAsync("--help")).Output.Split("Commands:")[1]).Select(verb => verb.Groups["verb"].Value).ToList();
        verbs.Count.ShouldBe(6);
        var commands = Text.Split('\n').Where(line => line.StartsWith(Start, StringComparison.Ordinal)).Select(line => line[Start.Length..].Split(' ')).Where(words => words[0] != "--help").ToList();
        commands.Select(words => words[0]).ShouldBe(verbs, ignoreOrder: true);
        foreach (var words in commands)
        {
            var help = (await Called.WithAsync(words[0], "--help")).Output;
            foreach (var option in words.Where(word => word.StartsWith("--", StringComparison.Ordinal))) help.ShouldContain($"  {option} ");
        }
    }

    [Fact]
    public async Task Every_option_of_the_page_is_one_and_every_option_is_on_the_page()
    {
        var help = string.Concat(await Task.WhenAll(new[] { "proof", "consistency", "tiles", "fetch", "dump", "witness" }.Select(async verb => (await Called.WithAsync(verb, "--help")).Output)));
        var options = Option().Matches(help).Select(option => option.Value).Where(option => option != "--help").Distinct(StringComparer.Ordinal).ToList();
        options.Count.ShouldBeGreaterThan(8);
        Option().Matches(Text).Select(option => option.Value).Distinct(StringComparer.Ordinal).Except(["--project", "--help"], StringComparer.Ordinal).ShouldBe(options, ignoreOrder: true);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArmedPolicingGov.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }

    [GeneratedRegex(@"^  (?<verb>[a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Indented();

    [GeneratedRegex("(?<![a-zA-Z0-9-])--[a-z]+")]
    private static partial Regex Option();
}
