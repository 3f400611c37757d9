using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Registers a revision of a family; numbers begin with 1 and are never reused.</summary>
internal sealed class RegisterTaskDefinitionHandler : OperationHandler<RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse>
{
    /// <summary>Creates the error for a value that the API's model does not allow. ECS reports every problem of a task definition as this one.</summary>
    protected override EcsServiceException CreateInvalidException(string message) => new ClientException(message);

    protected override RegisterTaskDefinitionResponse Handle(RegisterTaskDefinitionRequest request, EcsState state)
    {
        if (!state.IsReplaying)
        {
            TaskDefinitionValidator.Validate(request);
        }

        if (request.Tags is { Count: 0 })
        {
            throw new ClientException("Tags can not be empty.");
        }

        var tags = TagValidator.Validate(request.Tags);
        var revision = state.TaskDefinitions.NextRevision(request.Family);
        var definition = TaskDefinitionFactory.Create(
            request, state.Arns.CreateTaskDefinitionArn(request.Family, revision), revision, state.Now, state.Arns.CallerArn);
        state.TaskDefinitions.Add(new TaskDefinitionState(definition, tags));
        return new RegisterTaskDefinitionResponse { TaskDefinition = definition, Tags = tags };
    }
}
