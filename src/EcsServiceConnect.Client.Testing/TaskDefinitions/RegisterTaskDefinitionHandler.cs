using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Adds a revision to a family; the first has the number 1, and no number comes twice.</summary>
internal sealed class RegisterTaskDefinitionHandler : OperationHandler<RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse>
{
    protected override RegisterTaskDefinitionResponse Handle(RegisterTaskDefinitionRequest request, EcsState state)
    {
        TaskDefinitionRules.Check(request);
        var tags = TagRules.Checked(request.Tags);
        var revision = state.TaskDefinitions.NextRevision(request.Family);
        var definition = TaskDefinitionDefaults.Fill(
            request, state.Arns.TaskDefinition(request.Family, revision), revision, state.Now, state.Arns.Caller);
        state.TaskDefinitions.Add(new TaskDefinitionState(definition, tags));
        return new RegisterTaskDefinitionResponse { TaskDefinition = definition, Tags = tags };
    }
}
