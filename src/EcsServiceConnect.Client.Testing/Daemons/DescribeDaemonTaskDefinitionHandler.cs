using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes a revision of a daemon task definition, or the newest active one of a family.</summary>
internal sealed class DescribeDaemonTaskDefinitionHandler
    : OperationHandler<DescribeDaemonTaskDefinitionRequest, DescribeDaemonTaskDefinitionResponse>
{
    protected override DescribeDaemonTaskDefinitionResponse Handle(DescribeDaemonTaskDefinitionRequest request, EcsState state)
    {
        var revision = state.DaemonTaskDefinitions.Find(request.DaemonTaskDefinition)
            ?? throw new ClientException($"The daemon task definition '{MessageSanitizer.Sanitize(request.DaemonTaskDefinition)}' does not exist.");
        return new DescribeDaemonTaskDefinitionResponse { DaemonTaskDefinition = revision.Definition };
    }
}
