using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes a revision, or the latest active one of a family.</summary>
internal sealed class DescribeTaskDefinitionHandler : OperationHandler<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse>
{
    protected override DescribeTaskDefinitionResponse Handle(DescribeTaskDefinitionRequest request, EcsState state)
    {
        var revision = state.TaskDefinitions.Find(request.TaskDefinition)
            ?? throw new ClientException($"The task definition '{MessageSanitizer.Sanitize(request.TaskDefinition)}' does not exist, so it cannot be described.");
        return new DescribeTaskDefinitionResponse
        {
            TaskDefinition = revision.Definition,
            Tags = request.Include?.Contains(TaskDefinitionField.Tags) == true ? revision.Tags : [],
        };
    }
}
