using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes a revision, or the latest active one of a family.</summary>
internal sealed class DescribeTaskDefinitionHandler : OperationHandler<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse>
{
    protected override DescribeTaskDefinitionResponse Handle(DescribeTaskDefinitionRequest request, EcsState state)
    {
        var identifier = RequestGuard.Require(request.TaskDefinition, "taskDefinition");
        foreach (var field in request.Include ?? [])
        {
            RequestGuard.RequireOneOf(field.Value, "include", TaskDefinitionField.Names.Tags);
        }

        var revision = state.TaskDefinitions.Find(identifier)
            ?? throw new ClientException("Unable to describe task definition.");
        return new DescribeTaskDefinitionResponse
        {
            TaskDefinition = revision.Definition,
            Tags = request.Include?.Contains(TaskDefinitionField.Tags) == true ? revision.Tags : [],
        };
    }
}
