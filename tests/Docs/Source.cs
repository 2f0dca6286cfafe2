using System.Text.RegularExpressions;

namespace ArmedPolicingGov.Docs.Tests;

/// <summary>What the sources say that there is: verbs, options, pages, tests, settings.</summary>
internal static partial class Source
{
    public static IReadOnlyList<string> Verbs() => All("src/Host", ".cs", VerbName());

    public static IReadOnlyList<string> Options() => All("src/Host", ".cs", OptionName());

    /// <summary>The routes of pages and endpoints, like <c>/records/{kind}</c>.</summary>
    public static IReadOnlyList<string> Routes() => [.. All("src", ".cshtml", PageRoute()), .. All("src", ".cs", MappedRoute())];

    /// <summary>Every setting that the sources, the tests and the scripts read, by its whole name.</summary>
    public static IReadOnlyList<string> Settings() =>
    [
        .. All("src/Host", "Settings.cs", SettingRead()).Select(name => "ARMEDPOLICINGGOV_" + name)
            .Union(Repository.Files("tests", ".cs").Select(File.ReadAllText).SelectMany(text => SettingAsked().Matches(text).Select(match => match.Groups[1].Value)), StringComparer.Ordinal)
            .Union(((string[])["run", "test"]).SelectMany(script => SettingsIn(File.ReadAllText(Path.Combine(Repository.Root, script)))), StringComparer.Ordinal),
    ];

    /// <summary>The settings that a text names.</summary>
    public static IReadOnlyList<string> SettingsIn(string text) => [.. SettingName().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The test methods, as <c>Class.Method</c>.</summary>
    public static IReadOnlySet<string> Tests()
    {
        var tests = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Repository.Files("tests", ".cs"))
        {
            var name = "";
            var isTest = false;
            foreach (var line in File.ReadLines(path))
            {
                if (ClassName().Match(line) is { Success: true } type) name = type.Groups[1].Value;
                if (line.TrimStart().StartsWith("[Fact", StringComparison.Ordinal) || line.TrimStart().StartsWith("[Theory", StringComparison.Ordinal)) isTest = true;
                if (!isTest || MethodName().Match(line) is not { Success: true } method) continue;
                tests.Add($"{name}.{method.Groups[1].Value}");
                isTest = false;
            }
        }

        return tests;
    }

    private static IReadOnlyList<string> All(string folder, string ending, Regex pattern) =>
        [.. Repository.Files(folder, ending).SelectMany(path => pattern.Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"new Command\(""(?<it>[a-z-]+)""")]
    private static partial Regex VerbName();

    [GeneratedRegex(@"new(?: Option<[^(]*>)?\(""(?<it>--[a-z-]+)""\)")]
    private static partial Regex OptionName();

    [GeneratedRegex(@"^@page ""(?<it>[^""]+)""", RegexOptions.Multiline)]
    private static partial Regex PageRoute();

    [GeneratedRegex(@"\.Map(?:Get|Post|HealthChecks)\(""(?<it>[^""]+)""")]
    private static partial Regex MappedRoute();

    [GeneratedRegex(@"Read\(""(?<it>[A-Z_]+)""\)")]
    private static partial Regex SettingRead();

    [GeneratedRegex(@"GetEnvironmentVariable\(""(ARMEDPOLICINGGOV_[A-Z_]+)""")]
    private static partial Regex SettingAsked();

    [GeneratedRegex("ARMEDPOLICINGGOV_[A-Z_]+")]
    private static partial Regex SettingName();

    [GeneratedRegex(@"^(?:public |internal )?(?:sealed |static |partial )*class (\w+)")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"\b(?:void|Task|ValueTask) (\w+)\(")]
    private static partial Regex MethodName();
}
