using ArmedPolicingGov.Facts;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Architecture.Tests;

/// <summary>What no code of the product may do, and how it is called and cut.</summary>
public sealed class CodeTests
{
    private const int LongestFile = 300;

    private static readonly string[] TablesOfFacts =
        [.. Kinds.Interchange.SelectMany(kind => new[] { $"{kind.Schema}.{kind.Name}", $"{kind.Schema}.now_{kind.Name}" })];

    public static TheoryData<string> Modules => [.. Tree.Modules];

    public static TheoryData<string> Projects => [.. Tree.Modules, "Facts", "Ledger", "Web", "Host"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Names_say_what_a_thing_is(string project)
    {
        using var assembly = Tree.Assembly(project);
        Code.EmptyNames(assembly).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Nothing_is_saved_through_entity_framework(string project)
    {
        using var assembly = Tree.Assembly(project);
        Code.Saves(assembly).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_writes_no_sql_that_changes_rows_or_adds_facts(string module)
    {
        using var assembly = Tree.Assembly(module);
        Code.WritesToFacts(assembly, TablesOfFacts).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_s_schema_changes_no_rows_and_gives_no_rights_to(string module) =>
        Tree.Files($"src/Modules/{module}", ".sql").Where(path => Code.GivesRights(Tree.Text(path))).ShouldBeEmpty();

    [Fact]
    public void No_file_is_long()
    {
        var files = Tree.Files("src", ".cs", ".cshtml", ".sql", ".scss", ".ts").Concat(Tree.Files("tests", ".cs")).ToList();
        files.Count.ShouldBeGreaterThan(200);
        files.Where(path => IsLong(Tree.Text(path))).ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_name_and_a_long_file_are_found()
    {
        using var here = ModuleDefinition.ReadModule(typeof(CodeTests).Assembly.Location);
        Code.EmptyNames(here).ShouldBe([typeof(Planted.AuditManager).FullName, typeof(Planted.RecordDto).FullName], ignoreOrder: true);
        IsLong(new string('\n', LongestFile + 1)).ShouldBeTrue();
        IsLong(new string('\n', LongestFile)).ShouldBeFalse();
    }

    [Fact]
    public void Planted_sql_is_found()
    {
        using var here = ModuleDefinition.ReadModule(typeof(CodeTests).Assembly.Location);
        var found = Code.WritesToFacts(here, TablesOfFacts).Where(each => each.Contains(nameof(Planted.PlantedSql), StringComparison.Ordinal)).ToList();
        found.Count.ShouldBe(3);
        found.ShouldAllBe(each => !each.Contains(nameof(Planted.PlantedSql.Harmless), StringComparison.Ordinal));
        Code.ChangesRows("insert into armouries.armouries (armoury) values ('x')", TablesOfFacts).ShouldBeTrue();
        Code.GivesRights("grant select, update on armouries.armouries to armedpolicinggov_app;").ShouldBeTrue();
        Code.GivesRights("alter table armouries.armouries disable row level security;").ShouldBeTrue();
        Code.GivesRights("grant usage on schema access to armedpolicinggov_app;").ShouldBeFalse();
    }

    [Fact]
    public void A_planted_save_is_found()
    {
        using var planted = ModuleDefinition.CreateModule("planted", ModuleKind.Dll);
        var type = new TypeDefinition("Planted", "Saver", TypeAttributes.Class, planted.TypeSystem.Object);
        var method = new MethodDefinition("Save", MethodAttributes.Public, planted.TypeSystem.Void);
        var context = new TypeReference("Microsoft.EntityFrameworkCore", "DbContext", planted, new AssemblyNameReference("Microsoft.EntityFrameworkCore", null));
        method.Body.GetILProcessor().Emit(OpCodes.Callvirt, new MethodReference("SaveChanges", planted.TypeSystem.Int32, context));
        type.Methods.Add(method);
        planted.Types.Add(type);
        Code.Saves(planted).ShouldHaveSingleItem();
    }

    private static bool IsLong(string text) => text.Count(letter => letter == '\n') > LongestFile;
}
