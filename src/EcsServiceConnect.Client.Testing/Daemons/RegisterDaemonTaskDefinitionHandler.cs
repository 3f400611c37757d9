using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Registers a revision of a daemon task definition.</summary>
internal sealed class RegisterDaemonTaskDefinitionHandler
    : OperationHandler<RegisterDaemonTaskDefinitionRequest, RegisterDaemonTaskDefinitionResponse>
{
    protected override RegisterDaemonTaskDefinitionResponse Handle(RegisterDaemonTaskDefinitionRequest request, EcsState state)
    {
        DaemonTaskDefinitionValidator.Validate(request);
        var tags = TagValidator.Validate(request.Tags);
        var revision = state.DaemonTaskDefinitions.NextRevision(request.Family);
        var arn = state.Arns.CreateDaemonTaskDefinitionArn(request.Family, revision);
        var definition = DaemonTaskDefinitionValidator.ApplyDefaults(request, arn, revision, state.Now, state.Arns.CallerArn);
        state.DaemonTaskDefinitions.Add(new DaemonTaskDefinitionState(definition, tags));
        return new RegisterDaemonTaskDefinitionResponse { DaemonTaskDefinitionArn = arn };
    }
}
