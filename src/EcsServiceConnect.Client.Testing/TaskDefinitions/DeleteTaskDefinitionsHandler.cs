using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Begins to delete inactive revisions; revisions that cannot be deleted are failures.</summary>
internal sealed class DeleteTaskDefinitionsHandler : OperationHandler<DeleteTaskDefinitionsRequest, DeleteTaskDefinitionsResponse>
{
    protected override DeleteTaskDefinitionsResponse Handle(DeleteTaskDefinitionsRequest request, EcsState state)
    {
        foreach (var identifier in request.TaskDefinitions)
        {
            ValidateRevision(identifier, state.TaskDefinitions);
        }

        var deleted = new List<TaskDefinition>();
        var failures = new List<Failure>();
        foreach (var identifier in request.TaskDefinitions)
        {
            var revision = state.TaskDefinitions.Find(identifier);
            if (revision is null or { IsActive: true })
            {
                failures.Add(CreateFailure(identifier, revision, state));
                continue;
            }

            if (revision.Definition.Status == TaskDefinitionStatus.Inactive)
            {
                state.TaskDefinitions.Delete(revision);
            }

            deleted.Add(revision.Definition);
        }

        return new DeleteTaskDefinitionsResponse { TaskDefinitions = deleted, Failures = failures };
    }

    private static void ValidateRevision(string identifier, TaskDefinitionStore store)
    {
        if (store.ParseIdentifier(RequestGuard.Require(identifier, "taskDefinitions")).Revision is null && !EcsArn.IsArn(identifier))
        {
            throw new ClientException(
                $"'{MessageSanitizer.Sanitize(identifier)}' in 'taskDefinitions' names no revision; deleting takes 'family:revision' or a full ARN.");
        }
    }

    private static Failure CreateFailure(string identifier, TaskDefinitionState? revision, EcsState state)
    {
        var arn = revision?.Arn
            ?? (state.TaskDefinitions.ParseIdentifier(identifier) is ({ } family, { } number)
                ? state.Arns.CreateTaskDefinitionArn(family, number)
                : identifier);
        return new Failure
        {
            Arn = arn,
            Reason = revision is null
                ? "The specified task definition does not exist. Specify a valid account, family, revision and try again."
                : "The specified task definition is still in ACTIVE status. Please deregister the target and try again.",
        };
    }
}
