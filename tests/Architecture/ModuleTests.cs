using Mono.Cecil;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Architecture.Tests;

/// <summary>What a module is: one project, one door, known to the host alone.</summary>
public sealed class ModuleTests
{
    private static readonly string[] BelowModules = ["Facts", "Ledger", "Web"];

    public static TheoryData<string> Modules => [.. Tree.Modules];

    [Fact]
    public void There_are_modules() => Tree.Modules.Count.ShouldBeGreaterThan(8);

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_is_one_project(string module) =>
        Tree.Files($"src/Modules/{module}", ".csproj").ShouldBe([$"src/Modules/{module}/{Tree.Prefix}{module}.csproj"]);

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_refers_to_facts_ledger_and_web_and_to_no_other_module(string module)
    {
        using var assembly = Tree.Assembly(module);
        References.NotAllowed(assembly, BelowModules).ShouldBeEmpty();
        References.NamedIn(Tree.Text($"src/Modules/{module}/{Tree.Prefix}{module}.csproj")).ShouldAllBe(name => !name.EndsWith(".csproj", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_module_gets_the_three_projects_below_it_and_nothing_else_of_ours() =>
        References.NamedIn(Tree.Text("src/Modules/Directory.Build.props")).Where(name => name.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(name => Path.GetFileName(name)[Tree.Prefix.Length..^".csproj".Length]).Order(StringComparer.Ordinal).ShouldBe(BelowModules);

    [Fact]
    public void Only_the_host_refers_to_modules() =>
        Tree.Files("src", ".csproj", ".props", ".targets").Where(path => References.NamesAModule(Tree.Text(path))).ShouldBe(["src/Host/ArmedPolicingGov.Host.csproj"]);

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_shows_its_door_and_what_the_host_takes_in_hand(string module)
    {
        using var assembly = Tree.Assembly(module);
        using var host = Tree.Assembly("Host");
        assembly.GetType($"{Tree.Prefix}{module}.{module}Module").ShouldNotBeNull().IsPublic.ShouldBeTrue();
        Doors.PublicWithoutNeed(assembly, $"{module}Module", host.GetTypeReferences()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void The_host_registers_every_module_and_its_migrations(string module)
    {
        using var assembly = Tree.Assembly(module);
        using var host = Tree.Assembly("Host");
        var calls = Code.CallsTo(host, $"{Tree.Prefix}{module}.{module}Module").ToList();
        calls.ShouldContain($"Add{module}");
        if (assembly.Resources.Any(each => each.Name.EndsWith(".sql", StringComparison.Ordinal))) calls.ShouldContain("get_Migrations");
    }

    [Fact]
    public void Every_project_stands_in_the_solution_so_that_it_is_built_and_its_tests_run()
    {
        var solution = Tree.Text("ArmedPolicingGov.sln").Replace('\\', '/');
        Tree.Files("src", ".csproj").Concat(Tree.Files("tests", ".csproj")).Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Facts_refers_to_nothing()
    {
        using var assembly = Tree.Assembly("Facts");
        References.BesideTheRuntime(assembly).ShouldBeEmpty();
        References.NamedIn(Tree.Text("src/Facts/ArmedPolicingGov.Facts.csproj")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Ledger")]
    [InlineData("Web")]
    public void Ledger_and_web_refer_to_facts_alone(string project)
    {
        using var assembly = Tree.Assembly(project);
        References.NotAllowed(assembly, "Facts").ShouldBeEmpty();
        References.NamedIn(Tree.Text($"src/{project}/{Tree.Prefix}{project}.csproj")).Where(name => name.EndsWith(".csproj", StringComparison.Ordinal)).ShouldBe(["../Facts/ArmedPolicingGov.Facts.csproj"]);
    }

    /// <summary>A checker that shares code with what it checks shares its faults.</summary>
    [Fact]
    public void The_verifier_stands_alone()
    {
        References.NamedIn(Tree.Text("src/Verifier/ArmedPolicingGov.Verifier.csproj")).ShouldBe(["System.CommandLine"]);
        Tree.Files("src/Verifier", ".cs").ShouldNotBeEmpty();
        Tree.Files("src", ".csproj", ".props", ".targets").Where(path => References.NamedIn(Tree.Text(path)).Any(name => name.EndsWith("Verifier.csproj", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_reference_is_found()
    {
        using var planted = ModuleDefinition.CreateModule("planted", ModuleKind.Dll);
        planted.AssemblyReferences.Add(new AssemblyNameReference("ArmedPolicingGov.Facts", new Version(1, 0)));
        planted.AssemblyReferences.Add(new AssemblyNameReference("ArmedPolicingGov.Armouries", new Version(1, 0)));
        References.NotAllowed(planted, BelowModules).ShouldBe(["ArmedPolicingGov.Armouries"]);
        References.BesideTheRuntime(planted).ShouldBe(["ArmedPolicingGov.Facts", "ArmedPolicingGov.Armouries"], ignoreOrder: true);
        References.NamesAModule("""<Project><ItemGroup><ProjectReference Include="../Armouries/ArmedPolicingGov.Armouries.csproj" /></ItemGroup></Project>""").ShouldBeTrue();
    }

    [Fact]
    public void A_planted_public_type_is_found_unless_the_host_needs_it()
    {
        using var here = ModuleDefinition.ReadModule(typeof(ModuleTests).Assembly.Location);
        TypeReference[] taken = [here.GetType(typeof(Planted.Taken).FullName)];
        var found = Doors.PublicWithoutNeed(here, nameof(Planted.PlantedModule), taken);
        found.ShouldContain(typeof(Planted.LeftOpen).FullName);
        found.ShouldNotContain(typeof(Planted.PlantedModule).FullName);
        found.ShouldNotContain(typeof(Planted.Taken).FullName);
        found.ShouldNotContain(typeof(Planted.NeededByTaken).FullName);
        found.ShouldNotContain(typeof(Planted.WordsOfTaken).FullName);
        found.ShouldNotContain(typeof(Planted.TakenFailedException).FullName);
    }
}
