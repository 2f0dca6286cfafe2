using System.Globalization;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Tests.Support;
using CsvHelper;
using Npgsql;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>The import verb as people run it: what it prints, how it ends, what it leaves in the store.</summary>
public sealed class ImportVerbTests : IAsyncLifetime
{
    private readonly TempFolder folder = Records.All();
    private TestStore store = null!;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync();

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_folder_is_recorded_once_and_again_adds_nothing()
    {
        var first = await ImportAsync();
        (first.ExitCode, first.Errors).ShouldBe((0, ""));
        first.Output.ShouldStartWith($"Recorded 27 new versions of 27 rows in store {store.Store.Name} (live) as act ");
        var second = await ImportAsync();
        (second.ExitCode, second.Errors, second.Output.Trim()).ShouldBe((0, "", $"Nothing new: store {store.Store.Name} (live) holds all of it already (27 rows)."));
    }

    [Fact]
    public async Task Every_form_of_fault_is_said_at_once_with_file_line_column_and_value_and_nothing_is_recorded()
    {
        await store.MustImportAsync(folder.Path);
        var before = await store.VersionsAsync();
        var forms = FaultForms.All.ToList();
        Records.AddLinks(folder);
        foreach (var file in forms.GroupBy(form => form.File)) folder.Write($"{file.Key}.csv", Records.Csv(file.Key, file.Select(form => form.Row)));

        var run = await ImportAsync("--report", folder["..", $"{Path.GetFileName(folder.Path)}.report.csv"]);
        var report = Report(folder["..", $"{Path.GetFileName(folder.Path)}.report.csv"]);

        run.ExitCode.ShouldBe(1);
        run.Output.Trim().ShouldBe($"Nothing was recorded in store {store.Store.Name} (live): {forms.Count:N0} faults in {forms.Count:N0} rows read. Mend them and import again, or use --accept-valid-rows.");
        var expected = forms.GroupBy(form => form.File).SelectMany(file => file.Select((form, place) => $"{form.File}.csv, {place + 2}, {form.Column}, {form.ValueSaid}")).Order(StringComparer.Ordinal);
        report.Select(row => $"{row[0]}, {row[1]}, {row[2]}, {(row[3].Length == 0 ? null : row[3])}").Order(StringComparer.Ordinal).ShouldBe(expected);
        report.ShouldAllBe(row => row[4].Length > 0 && row[5].Length > 0);
        run.ErrorLines.Count.ShouldBe(forms.Count);
        run.ErrorLines.ShouldContain("officers.csv, line 3, column officer, “norfolk/”: is not an officer's identifier. Write it as force/number, like norfolk/1234.");
        (await store.VersionsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Ten_thousand_faults_are_all_said_in_bounded_memory()
    {
        const int Faults = 10_000;
        await using (var officers = new StreamWriter(folder["officers.csv"]))
        {
            await officers.WriteAsync("officer,force,name\n");
            // Together 120 MB as text in memory: more than the process may have.
            for (var number = 0; number < Faults; number++) await officers.WriteAsync($"norfolk/{number},atlantis,{new string('x', 6_000)}\n");
        }

        foreach (var file in Directory.GetFiles(folder.Path, "*.csv").Where(file => Path.GetFileName(file) != "officers.csv")) File.Delete(file);
        using var report = new TempFolder();
        var run = await ImportInLittleMemoryAsync("--report", report["faults.csv"]);

        run.ExitCode.ShouldBe(1, run.Errors[..Math.Min(500, run.Errors.Length)]);
        run.Output.ShouldContain("10,000 faults in 10,000 rows read");
        run.ErrorLines.Count.ShouldBe(Faults);
        Report(report["faults.csv"]).Select(row => int.Parse(row[1], CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(2, Faults));
    }

    [Fact]
    public async Task A_field_that_is_larger_than_the_memory_is_named_and_never_held()
    {
        await using (var officers = new StreamWriter(folder["officers.csv"]))
        {
            await officers.WriteAsync("officer,force,name\nnorfolk/1,norfolk,\"");
            for (var part = 0; part < 60; part++) await officers.WriteAsync(new string('x', 1_000_000));
        }

        foreach (var file in Directory.GetFiles(folder.Path, "*.csv").Where(file => Path.GetFileName(file) != "officers.csv")) File.Delete(file);
        var run = await ImportInLittleMemoryAsync();
        run.ExitCode.ShouldBe(1);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("officers.csv, line 2: holds a cell of more than 100,000 characters");
    }

    [Fact]
    public async Task Valid_rows_are_recorded_where_that_is_asked_for_and_the_rest_is_reported()
    {
        folder.Write("officers.csv", Records.Csv("officers", Records.Row("officers"), "norfolk/2,atlantis,Officer Two"));
        var run = await ImportAsync("--accept-valid-rows");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("Recorded 27 new versions of 28 rows");
        run.Output.ShouldContain("1 faults were reported, and their rows left out.");
        run.ErrorLines.ShouldBe(["officers.csv, line 3, column force, “atlantis”: is no known force. Use the force's id, like norfolk or west-midlands (the reference command lists them)."]);
    }

    [Theory]
    [InlineData("nowhere", "is not a folder that exists")]
    [InlineData("officers.csv", "is a file, not a folder")]
    public async Task A_folder_that_is_none_is_said(string name, string problem)
    {
        var run = await HostProcess.RunAsync("import", folder[name], "--store", store.Store.Name);
        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain($"“{folder[name]}”: {problem}. Give the folder that holds the record files.");
    }

    [Fact]
    public async Task Ctrl_C_leaves_the_store_as_it_was_and_the_next_import_works()
    {
        await using var owner = await store.OwnerAsync();
        await ExecuteAsync(owner, "select pg_advisory_lock(7126203)");
        await using (var host = await HostProcess.OnTestServerAsync("import", folder.Path, "--store", store.Store.Name))
        {
            // The import has checked and staged everything and waits for the ledger.
            while (await ScalarAsync(owner, "select count(*) from pg_locks where locktype = 'advisory' and objid = 7126203 and not granted and database = (select oid from pg_database where datname = current_database())") is 0L) await Task.Yield();
            host.Interrupt();
            var run = await host.EndAsync();
            (run.ExitCode, run.Output, run.Errors.Trim()).ShouldBe((130, "", "Stopped. Nothing was recorded."));
        }

        await ExecuteAsync(owner, "select pg_advisory_unlock(7126203)");
        (await store.VersionsAsync()).ShouldBeEmpty();
        (await ImportAsync()).Output.ShouldStartWith("Recorded 27 new versions");
    }

    [Fact]
    public async Task A_report_on_a_full_disk_is_an_error_in_words_before_anything_is_recorded()
    {
        var run = await ImportAsync("--report", "/dev/full");
        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.Errors.Trim().ShouldStartWith("No space left on device");
        (await store.VersionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_an_error_in_words()
    {
        var run = await ImportAsync("--report", folder["no such folder", "report.csv"]);
        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("no such folder");
    }

    [Fact]
    public async Task A_database_whose_disk_is_full_is_said_in_words_and_nothing_is_recorded()
    {
        await using var owner = await store.OwnerAsync();
        await ExecuteAsync(owner, "create function ledger.full() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$; create trigger is_full before insert on ledger.entries execute function ledger.full()");
        var run = await ImportAsync();
        (run.ExitCode, run.Output, run.Errors.Trim()).ShouldBe((1, "", "The disk of the database server is full. Nothing was recorded: make room, and do it again."));
        await ExecuteAsync(owner, "drop trigger is_full on ledger.entries");
        (await ImportAsync()).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_and_a_store_that_cannot_be_are_said_in_words()
    {
        await using var host = HostProcess.Start(new Dictionary<string, string>(StringComparer.Ordinal) { ["DATABASE"] = $"Host={folder.Path};Username=nobody;Password=none" }, ["import", folder.Path]);
        var run = await host.EndAsync();
        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("The database server does not answer");

        var named = await HostProcess.RunAsync("import", folder.Path, "--store", "Live Store");
        named.ExitCode.ShouldBe(1);
        named.ErrorLines.ShouldHaveSingleItem().ShouldContain("“Live Store” cannot be the name of a store");
    }

    [Fact]
    public async Task A_live_store_refuses_what_the_simulator_made_and_a_simulated_store_takes_it_and_says_so()
    {
        folder.Write("store.csv", "kind,opens_on\nsimulated,2026-03-31\n");
        var refused = await ImportAsync();
        (refused.ExitCode, refused.Errors.Trim()).ShouldBe((1, "“store.csv”: says that these records are simulated, and this store is live. Import them into a store created with --simulated."));
        (await store.VersionsAsync()).ShouldBeEmpty();

        await using var simulated = await TestStore.NewAsync(StoreKind.Simulated);
        using var target = new TempFolder();
        (await HostProcess.RunAsync("import", folder.Path, "--store", simulated.Store.Name)).Output.ShouldContain("(simulated)");
        (await HostProcess.RunAsync("export", target["out"], "--store", simulated.Store.Name)).Output.ShouldContain("(simulated)");
        (await HostProcess.RunAsync("import", target["out"], "--store", store.Store.Name)).ExitCode.ShouldBe(1);
        (await HostProcess.RunAsync("evaluate", "--as-at", "2026-03-31", "--store", simulated.Store.Name)).Output.ShouldContain("(simulated)");
        (await HostProcess.RunAsync("evaluate", "--as-at", "2026-03-31", "--format", "json", "--store", simulated.Store.Name)).Output.ShouldContain("\"kind\":\"simulated\"");
    }

    [Fact]
    public async Task A_store_stays_live_or_simulated_as_it_was_created()
    {
        var run = await ImportAsync("--simulated");
        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("is live, not simulated. A store stays what it was created as");
        await using var owner = await store.OwnerAsync();
        await Should.ThrowAsync<PostgresException>(async () =>
        {
            await using var app = await store.AppAsync();
            await ExecuteAsync(app, "update ledger.store set kind = 'simulated'");
        });
        (await ScalarAsync(owner, "select kind from ledger.store")).ShouldBe("live");
    }

    private Task<HostRun> ImportAsync(params string[] options) => HostProcess.RunAsync(["import", folder.Path, "--store", store.Store.Name, .. options]);

    /// <summary>Imports in a process that may hold 80 MiB and no more.</summary>
    private async Task<HostRun> ImportInLittleMemoryAsync(params string[] options)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["DATABASE"] = (await TestPostgres.ServerAsync()).Maintenance, ["DOTNET_GCHeapHardLimit"] = "0x5000000" };
        await using var host = HostProcess.Start(settings, ["import", folder.Path, "--store", store.Store.Name, .. options]);
        return await host.EndAsync();
    }

    private static List<string[]> Report(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        csv.HeaderRecord.ShouldBe(["file", "line", "column", "value", "problem", "mend"]);
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, 6).Select(place => csv.GetField(place)!)]);
        File.Delete(path);
        return rows;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
