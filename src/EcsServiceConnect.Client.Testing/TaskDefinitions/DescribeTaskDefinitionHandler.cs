using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes a revision, or the latest active one of a family.</summary>
internal sealed class DescribeTaskDefinitionHandler : OperationHandler<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse>
{
    protected override DescribeTaskDefinitionResponse Handle(DescribeTaskDefinitionRequest request, EcsState state)
    {
        var revision = state.TaskDefinitions.Find(request.TaskDefinition)
            ?? throw new ClientException("Unable to describe task definition.");
        return new DescribeTaskDefinitionResponse
        {
            TaskDefinition = revision.Definition,
            Tags = request.Include?.Contains(TaskDefinitionField.Tags) == true ? revision.Tags : [],
        };
    }
}
