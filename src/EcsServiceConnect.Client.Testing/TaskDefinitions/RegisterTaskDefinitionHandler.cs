using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Adds a revision to a family; the first has the number 1, and no number comes twice.</summary>
internal sealed class RegisterTaskDefinitionHandler : OperationHandler<RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse>
{
    protected override RegisterTaskDefinitionResponse Handle(RegisterTaskDefinitionRequest request, EcsState state)
    {
        TaskDefinitionValidator.Validate(request);
        var tags = TagValidator.Validate(request.Tags);
        var revision = state.TaskDefinitions.NextRevision(request.Family);
        var definition = TaskDefinitionFactory.Create(
            request, state.Arns.CreateTaskDefinitionArn(request.Family, revision), revision, state.Now, state.Arns.CallerArn);
        state.TaskDefinitions.Add(new TaskDefinitionState(definition, tags));
        return new RegisterTaskDefinitionResponse { TaskDefinition = definition, Tags = tags };
    }
}
