using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace ArmedPolicingGov.Access.Viewing;

/// <summary>
/// Writes the view log: one entry before the answer of a page that reads personal data leaves. Without the entry there is
/// no answer.
/// </summary>
internal sealed class ViewLogFilter(Store store, Person person, ViewLog viewed, TimeProvider clock) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        // A page that forgot to say what it showed is noted all the same; a redirection shows nothing.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ReadsPersonalDataAttribute>() is not null && (viewed.Subjects.Count > 0 || context.Result is PageResult))
            await NoteAsync(context.HttpContext.GetEndpoint()!.DisplayName ?? "", context.HttpContext.RequestAborted);
        await next();
    }

    private async Task NoteAsync(string page, CancellationToken cancel)
    {
        await using var command = store.App.CreateCommand("insert into access.view_log (viewed_at, person, role, page, subjects, scope) values (@at, @person, @role, @page, @subjects, @scope)");
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new("at", clock.GetUtcNow().UtcDateTime), new("person", person.Id), new("role", person.Role), new("page", page),
            new("subjects", viewed.Subjects.ToArray()), new("scope", person.Reads.Count > 0 ? person.Reads[0] : Reference.National),
        });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
