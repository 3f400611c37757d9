using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Begins to delete an active revision of a daemon task definition; daemons that use it are unaffected.</summary>
internal sealed class DeleteDaemonTaskDefinitionHandler
    : OperationHandler<DeleteDaemonTaskDefinitionRequest, DeleteDaemonTaskDefinitionResponse>
{
    protected override DeleteDaemonTaskDefinitionResponse Handle(DeleteDaemonTaskDefinitionRequest request, EcsState state)
    {
        var identifier = request.DaemonTaskDefinition;
        if (state.Arns.ParseRevision(identifier, DaemonTaskDefinitionStore.Kind) is ({ }, null))
        {
            throw new ClientException($"'{MessageSanitizer.Sanitize(identifier)}' names no revision; deleting takes 'family:revision' or a full ARN.");
        }

        var revision = state.DaemonTaskDefinitions.Find(identifier)
            ?? throw new ClientException($"The daemon task definition '{MessageSanitizer.Sanitize(identifier)}' does not exist.");
        if (!revision.IsActive)
        {
            throw new ClientException(
                $"The daemon task definition '{revision}' is {revision.Definition.Status}; only one that is ACTIVE can be deleted.");
        }

        state.DaemonTaskDefinitions.Delete(revision);
        return new DeleteDaemonTaskDefinitionResponse { DaemonTaskDefinitionArn = revision.Arn };
    }
}
