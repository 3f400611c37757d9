using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists families by name: all of them, or those with or without an active revision.</summary>
internal sealed class ListTaskDefinitionFamiliesHandler
    : OperationHandler<ListTaskDefinitionFamiliesRequest, ListTaskDefinitionFamiliesResponse>
{
    protected override ListTaskDefinitionFamiliesResponse Handle(ListTaskDefinitionFamiliesRequest request, EcsState state)
    {
        var any = !request.Status.HasValue || request.Status == TaskDefinitionFamilyStatus.All;
        var active = request.Status == TaskDefinitionFamilyStatus.Active;
        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            state.TaskDefinitions.Families
                .Where(family => family.Name.StartsWith(request.FamilyPrefix ?? "", StringComparison.Ordinal))
                .Where(family => any || family.IsActive == active)
                .OrderBy(static family => family.Name, StringComparer.Ordinal)
                .Select(static family => (family.Name, family.Name)),
            (request.NextToken, request.MaxResults));
        return new ListTaskDefinitionFamiliesResponse { Families = page.Items, NextToken = page.NextToken };
    }
}
