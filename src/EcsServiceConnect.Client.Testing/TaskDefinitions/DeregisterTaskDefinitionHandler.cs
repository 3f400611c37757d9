using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Deregisters a revision: running tasks are unaffected, new ones cannot start. Text: cloud-custodian/cloud-custodian, <c>c7n/resources/ecs.py</c>
/// </summary>
internal sealed class DeregisterTaskDefinitionHandler
    : OperationHandler<DeregisterTaskDefinitionRequest, DeregisterTaskDefinitionResponse>
{
    protected override DeregisterTaskDefinitionResponse Handle(DeregisterTaskDefinitionRequest request, EcsState state)
    {
        var identifier = request.TaskDefinition;
        if (state.TaskDefinitions.ParseIdentifier(identifier).Revision is null)
        {
            throw new ClientException(
                $"'{MessageSanitizer.Sanitize(identifier)}' names no revision; deregistering takes 'family:revision' or a full ARN.");
        }

        var revision = state.TaskDefinitions.Find(identifier)
            ?? throw new ClientException("The specified task definition does not exist.");
        if (revision.IsActive)
        {
            state.TaskDefinitions.Deregister(revision);
        }

        return new DeregisterTaskDefinitionResponse { TaskDefinition = revision.Definition };
    }
}
