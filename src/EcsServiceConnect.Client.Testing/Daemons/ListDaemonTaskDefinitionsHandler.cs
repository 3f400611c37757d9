using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists revisions of daemon task definitions by family and number, by default active ones.</summary>
internal sealed class ListDaemonTaskDefinitionsHandler
    : OperationHandler<ListDaemonTaskDefinitionsRequest, ListDaemonTaskDefinitionsResponse>
{
    protected override ListDaemonTaskDefinitionsResponse Handle(ListDaemonTaskDefinitionsRequest request, EcsState state)
    {
        var falling = request.Sort == SortOrder.Desc;
        var found = state.DaemonTaskDefinitions.All
            .Where(revision => IsMatch(revision.Definition.Status, request.Status))
            .Where(revision => string.IsNullOrEmpty(request.Family) || revision.Family == request.Family)
            .Where(revision => revision.Family.StartsWith(request.FamilyPrefix ?? "", StringComparison.Ordinal));
        if (request.Revision == DaemonTaskDefinitionRevisionFilter.LastRegistered)
        {
            found = found.GroupBy(static revision => revision.Family).Select(static family => family.Last());
        }

        var items = found.Select(static revision => (Key: GetKey(revision), Summary: MapSummary(revision.Definition)));
        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            falling
                ? items.OrderByDescending(static item => item.Key, StringComparer.Ordinal)
                : items.OrderBy(static item => item.Key, StringComparer.Ordinal),
            (request.NextToken, request.MaxResults),
            descending: falling);
        return new ListDaemonTaskDefinitionsResponse { DaemonTaskDefinitions = page.Items, NextToken = page.NextToken };
    }

    private static bool IsMatch(DaemonTaskDefinitionStatus status, DaemonTaskDefinitionStatusFilter filter) =>
        filter == DaemonTaskDefinitionStatusFilter.All
        || status.Value == (filter.HasValue ? filter.Value : DaemonTaskDefinitionStatusFilter.Names.Active);

    private static DaemonTaskDefinitionSummary MapSummary(DaemonTaskDefinition definition) => new()
    {
        Arn = definition.DaemonTaskDefinitionArn,
        RegisteredAt = definition.RegisteredAt,
        RegisteredBy = definition.RegisteredBy,
        DeleteRequestedAt = definition.DeleteRequestedAt,
        Status = definition.Status,
    };

    /// <summary>A key by which a family sorts before longer names, and revision 9 before 10.</summary>
    private static string GetKey(DaemonTaskDefinitionState revision) =>
        $"{revision.Family}\n{revision.Revision.ToString("D10", CultureInfo.InvariantCulture)}";
}
