using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists revisions by family name and number, rising or falling; active ones unless told otherwise.</summary>
internal sealed class ListTaskDefinitionsHandler : OperationHandler<ListTaskDefinitionsRequest, ListTaskDefinitionsResponse>
{
    protected override ListTaskDefinitionsResponse Handle(ListTaskDefinitionsRequest request, EcsState state)
    {
        Guard.OneOf(
            request.Status.Value,
            "status",
            TaskDefinitionStatus.Names.Active,
            TaskDefinitionStatus.Names.Inactive,
            TaskDefinitionStatus.Names.DeleteInProgress);
        Guard.OneOf(request.Sort.Value, "sort", SortOrder.Names.Asc, SortOrder.Names.Desc);
        var status = request.Status.IsAbsent ? TaskDefinitionStatus.Active : request.Status;
        var falling = request.Sort == SortOrder.Desc;

        // The family is a whole name, although the member is called a prefix.
        var found = state.TaskDefinitions.All
            .Where(revision => revision.Definition.Status == status)
            .Where(revision => string.IsNullOrEmpty(request.FamilyPrefix) || revision.Family == request.FamilyPrefix)
            .Select(static revision => (Key: KeyOf(revision), revision.Arn));
        var page = state.Pager.Cut(
            request with { NextToken = null, MaxResults = null },
            falling
                ? found.OrderByDescending(static item => item.Key, StringComparer.Ordinal)
                : found.OrderBy(static item => item.Key, StringComparer.Ordinal),
            (request.NextToken, request.MaxResults),
            descending: falling);
        return new ListTaskDefinitionsResponse { TaskDefinitionArns = page.Items, NextToken = page.NextToken };
    }

    /// <summary>A family sorts before those that go on after its name, and revision 9 before 10.</summary>
    private static string KeyOf(TaskDefinitionState revision) =>
        $"{revision.Family}\n{revision.Revision.ToString("D10", CultureInfo.InvariantCulture)}";
}
