using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes a revision of a daemon task definition, or the newest active one of a family.</summary>
internal sealed class DescribeDaemonTaskDefinitionHandler
    : OperationHandler<DescribeDaemonTaskDefinitionRequest, DescribeDaemonTaskDefinitionResponse>
{
    protected override DescribeDaemonTaskDefinitionResponse Handle(DescribeDaemonTaskDefinitionRequest request, EcsState state)
    {
        var identifier = RequestGuard.Require(request.DaemonTaskDefinition, "daemonTaskDefinition");
        var revision = state.DaemonTaskDefinitions.Find(identifier)
            ?? throw new ClientException($"The daemon task definition '{MessageSanitizer.Sanitize(identifier)}' does not exist.");
        return new DescribeDaemonTaskDefinitionResponse { DaemonTaskDefinition = revision.Definition };
    }
}
