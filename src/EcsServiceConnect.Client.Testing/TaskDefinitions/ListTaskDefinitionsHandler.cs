using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists revisions by family and number, ascending or descending, by default active ones.</summary>
internal sealed class ListTaskDefinitionsHandler : OperationHandler<ListTaskDefinitionsRequest, ListTaskDefinitionsResponse>
{
    protected override ListTaskDefinitionsResponse Handle(ListTaskDefinitionsRequest request, EcsState state)
    {
        var status = request.Status.HasValue ? request.Status : TaskDefinitionStatus.Active;
        var falling = request.Sort == SortOrder.Desc;

        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },

            // The API matches the whole family, although the member is called a prefix.
            after => state.TaskDefinitions.List(status, request.FamilyPrefix, after, falling)
                .Select(static revision => (revision.Key, revision.Arn)),
            (request.NextToken, request.MaxResults));
        return new ListTaskDefinitionsResponse { TaskDefinitionArns = page.Items, NextToken = page.NextToken };
    }
}
