using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Tests.Support;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>A right row of every file, from which tests spoil one thing at a time.</summary>
internal static class Records
{
    public const string Document = "What was said.\n";

    private static readonly Dictionary<string, string> Rows = new(StringComparer.Ordinal)
    {
        ["officers"] = "norfolk/1,norfolk,Officer One",
        ["ranks"] = "norfolk/1,2020-01-01,superintendent",
        ["posts"] = "norfolk/1,armed-policing-lead,norfolk,2024-01-01,",
        ["items"] = "hatton-round,,specialist-munition,Hatton round,2024-01-01,2024-02-01,,both",
        ["commander_events"] = "event-1,norfolk/1,sfc,annual-refresher,,2025-05-05,College,",
        ["rota"] = "shift-1,eastern,sfc-s,norfolk/1,2026-01-01T06:00:00Z,2026-01-01T18:00:00Z",
        ["vehicles"] = "vehicle-1,norfolk,Echo One,2024-01-01,",
        ["tracking_checks"] = "vehicle-1,2026-01-01T06:00:00Z,working,norfolk/1",
        ["tracking_training"] = "norfolk/1,2025-01-01,2026-01-01",
        ["armouries"] = "armoury-1,norfolk,Armoury One,2024-01-05,",
        ["armoury_audits"] = "audit-1,armoury-1,2026-02-03,annual-independent,Auditor One,Assurance Ltd,true,",
        ["armoury_findings"] = "finding-1,audit-1,low,A lock,,",
        ["armoury_oversight"] = "review-1,armoury-1,2026-02-03,norfolk/1,",
        ["armoury_procedures"] = "armoury-1,v1,2025-01-01,The chief,2026-01-01",
        ["record_standards"] = "standard-1,spontaneous,deployed,debrief,2024-01-01",
        ["deployments"] = "deployment-1,norfolk,spontaneous,deployed,2026-01-02T10:00:00Z,2026-01-02T12:00:00Z,North,Stopped a car",
        ["deployment_commanders"] = "deployment-1,tfc,norfolk/1,2026-01-02T10:00:00Z,2026-01-02T12:00:00Z",
        ["deployment_items"] = "deployment-1,hatton-round,norfolk/1",
        ["deployment_vehicles"] = "deployment-1,vehicle-1,true",
        ["deployment_officers"] = "deployment-1,norfolk/1,afo,false",
        ["deployment_documents"] = $"document-1,deployment-1,debrief,Officer One,2026-01-03T10:00:00Z,debrief.txt,{Sha256(Document)}",
        ["document_checks"] = "document-1,2026-01-04T10:00:00Z,intact",
        ["napp_meetings"] = "meeting-1,2026-01-15,false",
        ["napp_attendance"] = "meeting-1,eastern,norfolk/1,lead",
        ["exercises"] = "exercise-1,eastern,Exercise One,2025-11-01,2025-12-01,Talk early",
        ["milestones"] = "1,college,2025-01-01,Letter 1",
    };

    private static readonly Dictionary<string, string[]> Further = new(StringComparer.Ordinal)
    {
        ["items"] = ["carbine,,weapon-system,Carbine,,2020-01-01,,"],
    };

    public static IEnumerable<string> Files => Rows.Keys;

    public static string Header(string file) => string.Join(',', Contract.File(file).Columns.Select(column => column.Name));

    /// <summary>The right row of a file with some of its cells changed, given as <c>column=value; column=value</c>.</summary>
    public static string Row(string file, string changes = "")
    {
        var columns = Contract.File(file).Columns.Select(column => column.Name).ToList();
        var cells = Rows[file].Split(',');
        foreach (var change in changes.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(each => each.Split('=', 2)))
        {
            var place = columns.IndexOf(change[0]);
            cells[place >= 0 ? place : throw new ArgumentException($"{file} has no column {change[0]}.", nameof(changes))] = change[1];
        }

        return string.Join(',', cells);
    }

    /// <summary>Writes a file of rows under its header.</summary>
    public static string Csv(string file, params IEnumerable<string> rows) => string.Concat(rows.Prepend(Header(file)).Select(line => line + "\n"));

    /// <summary>Writes all 26 files, each with its right row, and the document.</summary>
    public static TempFolder All()
    {
        var folder = new TempFolder();
        foreach (var file in Rows.Keys) folder.Write($"{file}.csv", Csv(file, [Row(file), .. Further.GetValueOrDefault(file, [])]));
        folder.Write("files/debrief.txt", Document);
        return folder;
    }

    /// <summary>Writes a folder of one file.</summary>
    public static TempFolder Of(string file, params IEnumerable<string> rows)
    {
        var folder = new TempFolder();
        folder.Write($"{file}.csv", Csv(file, rows));
        if (file == "deployment_documents") folder.Write("files/debrief.txt", Document);
        return folder;
    }

    /// <summary>Adds what documents may not be: a link to a file outside, and a linked folder.</summary>
    public static void AddLinks(TempFolder folder)
    {
        if (!File.Exists(folder["files", "debrief.txt"])) return;
        folder.Write("files/real/debrief.txt", Document);
        File.CreateSymbolicLink(folder["files", "link.txt"], folder["files", "real", "debrief.txt"]);
        Directory.CreateSymbolicLink(folder["files", "linked"], folder["files", "real"]);
    }

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
