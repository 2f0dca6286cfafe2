using ArmedPolicingGov.Host.Serving;
using ArmedPolicingGov.Ledger.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests;

/// <summary>Sign-in by persona lets anybody in, so the host refuses to start wherever that could reach somebody else.</summary>
public sealed class SignInGuardTests
{
    [Fact]
    public void On_this_machine_without_an_identity_provider_it_starts() => Check("Local", []);

    [Fact]
    public void In_production_it_refuses() => Should.Throw<ServerProblem>(() => Check("Production", [])).Message.ShouldContain("Production");

    [Fact]
    public void Beside_an_identity_provider_it_refuses() =>
        Should.Throw<ServerProblem>(() => Check("Local", new() { ["Keycloak:realm"] = "police" })).Message.ShouldContain("identity provider");

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://192.168.1.5:5080")]
    public void Where_others_could_reach_it_it_refuses(string address) =>
        Should.Throw<ServerProblem>(() => Check("Local", new() { ["urls"] = address })).Message.ShouldContain(address);

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080;http://[::1]:5080")]
    public void On_loopback_it_starts(string addresses) => Check("Local", new() { ["urls"] = addresses });

    private static void Check(string environment, Dictionary<string, string?> settings) =>
        SignInGuard.Check(new Environment(environment), new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
