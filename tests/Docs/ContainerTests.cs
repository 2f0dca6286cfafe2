using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ArmedPolicingGov.Docs.Tests;

/// <summary>There may be no container engine, so the files are parsed and looked at.</summary>
public sealed partial class ContainerTests
{
    private static readonly YamlMappingNode Compose = Parse(File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml")));
    private static readonly string[] Dockerfile = File.ReadAllLines(Path.Combine(Repository.Root, "Dockerfile"));

    [Fact]
    public void There_are_a_database_and_a_host() => Services().Children.Keys.Select(key => key.ToString()).ShouldBe(["database", "host"]);

    [Fact]
    public void Every_port_is_published_on_loopback_only()
    {
        Ports(Compose).ShouldNotBeEmpty();
        Ports(Compose).ShouldAllBe(port => port.StartsWith("127.0.0.1:", StringComparison.Ordinal));
        Ports(Parse("services:\n  database:\n    ports:\n      - \"5432:5432\"\n")).ShouldNotContain(port => port.StartsWith("127.0.0.1:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_host_shares_the_machine_s_network_since_it_listens_on_loopback_alone()
    {
        Text(Service("host"), "network_mode").ShouldBe("host");
        Service("host").Children.ContainsKey("ports").ShouldBeFalse();
        Dockerfile.ShouldContain(line => line.Contains("ASPNETCORE_HTTP_PORTS= ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_host_waits_until_the_database_is_healthy_and_says_whether_it_is_itself()
    {
        Text(Map(Map(Service("host"), "depends_on"), "database"), "condition").ShouldBe("service_healthy");
        Service("database").Children.ContainsKey("healthcheck").ShouldBeTrue();
        string.Join('\n', Dockerfile).ShouldMatch(@"HEALTHCHECK[^\n]*\\\n\s+CMD curl .*/health");
        Source.Routes().ShouldContain("/health");
    }

    [Fact]
    public void No_secret_stands_in_the_repository()
    {
        var secrets = Services().Children.Values.Cast<YamlMappingNode>().SelectMany(service => Map(service, "environment").Children).ToList();
        secrets.Where(each => each.Key.ToString().Contains("PASSWORD", StringComparison.Ordinal)).Count().ShouldBe(2);
        foreach (var (name, value) in secrets.Where(each => each.Key.ToString().Contains("PASSWORD", StringComparison.Ordinal) || each.Value.ToString().Contains("Password=", StringComparison.Ordinal)))
            Secret().IsMatch(value.ToString()).ShouldBeTrue(name.ToString());
        File.ReadAllLines(Path.Combine(Repository.Root, ".gitignore")).ShouldContain(".env");
        File.ReadAllLines(Path.Combine(Repository.Root, ".env.example")).Where(line => line.Contains("PASSWORD", StringComparison.Ordinal)).ShouldAllBe(line => line.EndsWith('='));
    }

    [Fact]
    public void Every_setting_exists_and_every_file_that_is_mounted()
    {
        var texts = string.Join('\n', Dockerfile) + File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml"));
        Source.SettingsIn(texts).ShouldNotBeEmpty();
        Source.SettingsIn(texts).ShouldBeSubsetOf(Source.Settings());
        var mounted = Services().Children.Values.Cast<YamlMappingNode>().SelectMany(service => List(service, "volumes")).Where(volume => volume.StartsWith("./", StringComparison.Ordinal)).ToList();
        mounted.ShouldNotBeEmpty();
        mounted.ShouldAllBe(volume => File.Exists(Path.Combine(Repository.Root, volume.Split(':', StringSplitOptions.None)[0])));
    }

    [Fact]
    public void The_image_is_built_in_stages_and_runs_without_rights()
    {
        var stages = Dockerfile.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).ToList();
        stages.Count.ShouldBe(3);
        stages[^1].ShouldContain("aspnet:10.0");
        var last = Dockerfile.Index().Last(line => line.Item.StartsWith("FROM ", StringComparison.Ordinal)).Index;
        Dockerfile[last..].ShouldContain("USER $APP_UID");
        Dockerfile[last..].ShouldContain(line => line.Contains("tzdata", StringComparison.Ordinal));
    }

    private static YamlMappingNode Parse(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static YamlMappingNode Services() => Map(Compose, "services");

    private static YamlMappingNode Service(string name) => Map(Services(), name);

    private static YamlMappingNode Map(YamlMappingNode node, string name) => (YamlMappingNode)node.Children[name];

    private static string Text(YamlMappingNode node, string name) => node.Children[name].ToString();

    private static IEnumerable<string> List(YamlMappingNode node, string name) => node.Children.TryGetValue(name, out var list) ? ((YamlSequenceNode)list).Select(each => each.ToString()) : [];

    private static List<string> Ports(YamlMappingNode compose) => [.. Map(compose, "services").Children.Values.Cast<YamlMappingNode>().SelectMany(service => List(service, "ports"))];

    /// <summary>A variable that must be given from outside.</summary>
    [GeneratedRegex(@"(^|Password=)\$\{[A-Z_]+:\?[^}]+\}")]
    private static partial Regex Secret();
}
