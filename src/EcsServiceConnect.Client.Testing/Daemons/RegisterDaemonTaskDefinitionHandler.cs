using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Adds a revision to a family of daemon task definitions; it is active at once.</summary>
internal sealed class RegisterDaemonTaskDefinitionHandler
    : OperationHandler<RegisterDaemonTaskDefinitionRequest, RegisterDaemonTaskDefinitionResponse>
{
    protected override RegisterDaemonTaskDefinitionResponse Handle(RegisterDaemonTaskDefinitionRequest request, EcsState state)
    {
        DaemonTaskDefinitionRules.Check(request);
        var tags = TagRules.Checked(request.Tags);
        var revision = state.DaemonTaskDefinitions.NextRevision(request.Family);
        var arn = state.Arns.DaemonTaskDefinition(request.Family, revision);
        var definition = DaemonTaskDefinitionRules.Fill(request, arn, revision, state.Now, state.Arns.Caller);
        state.DaemonTaskDefinitions.Add(new DaemonTaskDefinitionState(definition, tags));
        return new RegisterDaemonTaskDefinitionResponse { DaemonTaskDefinitionArn = arn };
    }
}
