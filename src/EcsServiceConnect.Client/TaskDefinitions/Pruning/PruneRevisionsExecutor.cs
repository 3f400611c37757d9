using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.TaskDefinitions.Pruning;

/// <summary>
/// Deregisters and deletes old revisions of a family, one call after the other at the documented rates. A revision that was registered since
/// the reading is never touched.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html</remarks>
internal sealed class PruneRevisionsExecutor(IEcsClient client, string family, PruneRevisionsOptions options)
{
    private const int DeregisterBurst = 20;
    private const int DeleteBurst = 5;

    /// <summary>How many revisions one call deletes.</summary>
    private const int DeleteBatchSize = 10;

    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _clock = ClientClock.Get(client, options.TimeProvider);
    private readonly List<KeptRevision> _kept = [];
    private readonly List<string> _deregistered = [];
    private readonly List<string> _deleted = [];
    private readonly List<Failure> _failures = [];
    private List<string> _toDeregister = [];
    private List<string> _toDelete = [];

    public async Task<PruneRevisionsResult> PruneAsync(int keep, bool delete, CancellationToken cancellationToken)
    {
        try
        {
            await SelectAsync(keep, delete, cancellationToken).ConfigureAwait(false);
            if (options.IsDryRun)
            {
                _deregistered.AddRange(_toDeregister);
                _deleted.AddRange(_toDelete);
                return CreateResult();
            }

            if (await DeregisterAsync(cancellationToken).ConfigureAwait(false))
            {
                await DeleteAsync(cancellationToken).ConfigureAwait(false);
            }

            return CreateResult();
        }
        catch (OperationCanceledException cancellation) when (cancellationToken.IsCancellationRequested)
        {
            throw new EcsPruneRevisionsCanceledException(CreateResult(), cancellation, cancellationToken);
        }
    }

    private async Task SelectAsync(int keep, bool delete, CancellationToken cancellationToken)
    {
        // First the revisions and then their uses, so that one that a service takes up in between is seen.
        var active = await ListAsync(TaskDefinitionStatus.Active, cancellationToken).ConfigureAwait(false);
        var inactive = delete ? await ListAsync(TaskDefinitionStatus.Inactive, cancellationToken).ConfigureAwait(false) : [];
        var needed = await new RevisionUsageReader(client, family).ReadAsync(cancellationToken).ConfigureAwait(false);
        var protectedNames = options.ProtectedRevisions.Select(EcsArn.GetName).ToHashSet(StringComparer.Ordinal);

        _kept.AddRange(active.Take(keep).Select(static arn => new KeptRevision { TaskDefinitionArn = arn, Reason = RevisionKeepReason.Newest }));
        _toDeregister = [.. active.Skip(keep).Where(IsNeedless).OrderBy(GetRevision)];
        _toDelete = delete ? [.. _toDeregister.Concat(inactive.Where(IsNeedless)).OrderBy(GetRevision)] : [];

        bool IsNeedless(string arn)
        {
            var reason = needed.TryGetValue(arn, out var use) ? use
                : protectedNames.Contains(EcsArn.GetName(arn)) ? new KeptRevision { TaskDefinitionArn = arn, Reason = RevisionKeepReason.Protected }
                : null;
            if (reason is not null)
            {
                _kept.Add(reason);
            }

            return reason is null;
        }
    }

    private Task<List<string>> ListAsync(TaskDefinitionStatus status, CancellationToken cancellationToken) => client
        .Paginate(new ListTaskDefinitionsRequest { FamilyPrefix = family, Status = status, Sort = SortOrder.Desc })
        .ToListAsync(cancellationToken)
        .AsTask();

    /// <summary>Deregisters the revisions, the oldest first.</summary>
    /// <returns>Whether all were attempted: an error that is not about one revision would meet the others, too.</returns>
    private async Task<bool> DeregisterAsync(CancellationToken cancellationToken)
    {
        var calls = new CallRateLimiter(_clock, DeregisterBurst, _interval);
        foreach (var arn in _toDeregister)
        {
            try
            {
                await CallAsync(calls, new DeregisterTaskDefinitionRequest { TaskDefinition = arn }, cancellationToken).ConfigureAwait(false);
                _deregistered.Add(arn);
            }
            catch (EcsException error)
            {
                AddFailure(arn, error);
                if (!IsAboutOneRevision(error))
                {
                    return false;
                }
            }

            Report();
        }

        return true;
    }

    private async Task DeleteAsync(CancellationToken cancellationToken)
    {
        var calls = new CallRateLimiter(_clock, DeleteBurst, _interval);
        var failed = _failures.Select(static failure => failure.Arn).ToHashSet(StringComparer.Ordinal);
        foreach (var arns in _toDelete.Where(arn => !failed.Contains(arn)).Chunk(DeleteBatchSize))
        {
            try
            {
                var response = await CallAsync(calls, new DeleteTaskDefinitionsRequest { TaskDefinitions = arns }, cancellationToken).ConfigureAwait(false);
                var confirmed = response.TaskDefinitions.Select(static definition => definition.TaskDefinitionArn).ToHashSet(StringComparer.Ordinal);
                _failures.AddRange(response.Failures);
                _deleted.AddRange(arns.Where(confirmed.Contains));
            }
            catch (EcsException error)
            {
                foreach (var arn in arns)
                {
                    AddFailure(arn, error);
                }

                if (!IsAboutOneRevision(error))
                {
                    return;
                }
            }
            finally
            {
                Report();
            }
        }
    }

    /// <summary>Makes a call at its rate, and again while it is throttled: both operations can be repeated.</summary>
    private async Task<TResponse> CallAsync<TResponse>(
        CallRateLimiter calls, EcsRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : EcsResponse
    {
        await calls.WaitAsync(cancellationToken).ConfigureAwait(false);
        var executor = new ReadExecutor(EcsReadOptions.From(client), _clock);
        return await executor.ExecuteAsync(token => client.SendAsync(request, token), static _ => 1, cancellationToken).ConfigureAwait(false);
    }

    private static int? GetRevision(string arn) => EcsArn.TryParse(arn, out var parsed) ? parsed.Revision : null;

    private static bool IsAboutOneRevision(EcsException error) => error is ClientException or InvalidParameterException;

    private void AddFailure(string arn, EcsException error) => _failures.Add(new Failure
    {
        Arn = arn,
        Reason = (error as EcsServiceException)?.ErrorCode ?? error.GetType().Name,
        Detail = error.Message,
    });

    private void Report() => options.Progress?.Report(new PruneRevisionsProgress
    {
        Family = family,
        DeregisteredCount = _deregistered.Count,
        TotalToDeregister = _toDeregister.Count,
        DeletedCount = _deleted.Count,
        TotalToDelete = _toDelete.Count,
        FailedCount = _failures.Count,
    });

    private PruneRevisionsResult CreateResult()
    {
        var attempted = _deregistered
            .Concat(_deleted)
            .Concat(_failures.Select(static failure => failure.Arn ?? ""))
            .Select(EcsArn.GetName)
            .ToHashSet(StringComparer.Ordinal);
        var notAttempted = (options.IsDryRun ? [] : _toDeregister.Union(_toDelete, StringComparer.Ordinal))
            .Where(arn => !attempted.Contains(EcsArn.GetName(arn)))
            .Select(static arn => new KeptRevision { TaskDefinitionArn = arn, Reason = RevisionKeepReason.NotAttempted });
        return new PruneRevisionsResult
        {
            Family = family,
            IsDryRun = options.IsDryRun,
            Kept = [.. _kept.Concat(notAttempted).OrderByDescending(static kept => GetRevision(kept.TaskDefinitionArn))],
            Deregistered = [.. _deregistered],
            Deleted = [.. _deleted],
            Failures = [.. _failures],
        };
    }
}
