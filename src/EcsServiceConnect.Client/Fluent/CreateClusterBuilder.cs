using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Builds a <see cref="CreateClusterRequest"/>, from <see cref="ClusterHandle.Create"/>. No word is needed.</summary>
public sealed class CreateClusterBuilder : EcsBuilder<CreateClusterBuilder, CreateClusterRequest>
{
    private const string Enabled = "enabled";
    private const string Enhanced = "enhanced";
    private const string Disabled = "disabled";

    private static readonly BuilderConflict[] _conflicts =
        [new(nameof(WithContainerInsights), nameof(WithoutContainerInsights), "both set Container Insights")];

    private readonly IEcsClient _client;

    private CreateClusterRequest _draft;

    internal CreateClusterBuilder(IEcsClient client, string? name)
    {
        _client = client;
        _draft = new CreateClusterRequest { ClusterName = name };
    }

    private protected override IReadOnlyList<BuilderConflict> Conflicts => _conflicts;

    private ClusterConfiguration Configuration => _draft.Configuration ?? new ClusterConfiguration();

    /// <summary>
    /// Names the namespace that services with Service Connect join when they name none (<c>serviceConnectDefaults</c>).
    /// </summary>
    /// <param name="nameOrArn">A name or ARN; a name that does not exist yet creates the namespace in Cloud Map.</param>
    /// <returns>A builder that says this, too.</returns>
    public CreateClusterBuilder WithServiceConnectDefaults(string nameOrArn)
    {
        var defaults = new ClusterServiceConnectDefaultsRequest { Namespace = ArgumentGuard.NotNull(nameOrArn) };
        return SetDraft(nameof(WithServiceConnectDefaults), _draft with { ServiceConnectDefaults = defaults });
    }

    /// <summary>
    /// Turns Container Insights on (<c>settings</c>), whatever the account setting is. Excludes
    /// <see cref="WithoutContainerInsights"/>.
    /// </summary>
    /// <param name="enhanced">Whether metrics go down to task and container. The default is false.</param>
    /// <returns>A builder that says this, too.</returns>
    public CreateClusterBuilder WithContainerInsights(bool enhanced = false) =>
        SetInsights(nameof(WithContainerInsights), enhanced ? Enhanced : Enabled);

    /// <summary>
    /// Turns Container Insights off (<c>settings</c>), whatever the account setting is. Excludes
    /// <see cref="WithContainerInsights"/>.
    /// </summary>
    /// <returns>A builder that says this, too.</returns>
    public CreateClusterBuilder WithoutContainerInsights() => SetInsights(nameof(WithoutContainerInsights), Disabled);

    /// <summary>
    /// Associates capacity providers with the cluster (<c>capacityProviders</c>), a precondition for using them.
    /// </summary>
    /// <param name="names">All of them, such as <c>FARGATE</c> and <c>FARGATE_SPOT</c>.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public CreateClusterBuilder WithCapacityProviders(params IReadOnlyList<string> names) =>
        SetDraft(nameof(WithCapacityProviders), _draft with { CapacityProviders = [.. ArgumentGuard.NotNull(names)] });

    /// <summary>
    /// Has services and tasks that choose nothing else run by this capacity provider, and by the others that are named so:
    /// it adds to the <c>defaultCapacityProviderStrategy</c>, at most 20. Needs the name among those of
    /// <see cref="WithCapacityProviders"/>.
    /// </summary>
    /// <param name="name">The capacity provider.</param>
    /// <param name="weight">
    /// Its share of the tasks beyond the base, 0 to 1,000. The default is null: 0. At least one provider needs a weight
    /// above 0.
    /// </param>
    /// <param name="baseCount">
    /// How many tasks it runs before the weights count (<c>base</c>); one provider only may have it. The default is null:
    /// none.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public CreateClusterBuilder WithDefaultCapacityProvider(string name, int? weight = null, int? baseCount = null)
    {
        var item = new CapacityProviderStrategyItem { CapacityProvider = ArgumentGuard.NotNull(name), Weight = weight, Base = baseCount };
        IReadOnlyList<CapacityProviderStrategyItem> strategy = [.. _draft.DefaultCapacityProviderStrategy ?? [], item];
        return AddDraft(nameof(WithDefaultCapacityProvider), _draft with { DefaultCapacityProviderStrategy = strategy });
    }

    /// <summary>
    /// Sets logging and encryption of ECS Exec sessions (<c>configuration.executeCommandConfiguration</c>).
    /// </summary>
    /// <param name="configuration">The configuration.</param>
    /// <returns>A builder that says this, too.</returns>
    public CreateClusterBuilder WithExecuteCommand(ExecuteCommandConfiguration configuration) => SetDraft(
        nameof(WithExecuteCommand),
        _draft with { Configuration = Configuration with { ExecuteCommandConfiguration = ArgumentGuard.NotNull(configuration) } });

    /// <summary>
    /// Sets the keys that encrypt storage which AWS manages (<c>configuration.managedStorageConfiguration</c>).
    /// </summary>
    /// <param name="kmsKeyId">
    /// The KMS key for managed storage. The default is null: a key that AWS manages.
    /// </param>
    /// <param name="fargateKmsKeyId">
    /// The KMS key for the ephemeral storage of Fargate tasks. The default is null: a key that AWS manages.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public CreateClusterBuilder WithManagedStorage(string? kmsKeyId = null, string? fargateKmsKeyId = null)
    {
        var storage = new ManagedStorageConfiguration { KmsKeyId = kmsKeyId, FargateEphemeralStorageKmsKeyId = fargateKmsKeyId };
        var configuration = Configuration with { ManagedStorageConfiguration = storage };
        return SetDraft(nameof(WithManagedStorage), _draft with { Configuration = configuration });
    }

    /// <summary>
    /// Puts a tag on the cluster. It adds to the <c>tags</c>, at most 50; a key that was there gets the new value.
    /// </summary>
    /// <param name="key">1 to 128 characters, not beginning with <c>aws:</c>.</param>
    /// <param name="value">Up to 256 characters.</param>
    /// <returns>A builder that says this, too.</returns>
    public CreateClusterBuilder WithTag(string key, string value) =>
        AddDraft(nameof(WithTag), _draft with { Tags = FluentValues.Tagged(_draft.Tags, key, value) });

    /// <summary>Puts several tags on the cluster, as <see cref="WithTag"/> does one.</summary>
    /// <param name="tags">Keys and values, such as a dictionary.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tags"/> is null.</exception>
    public CreateClusterBuilder WithTags(IEnumerable<KeyValuePair<string, string>> tags) =>
        AddDraft(nameof(WithTags), _draft with { Tags = FluentValues.Tagged(_draft.Tags, tags) });

    /// <summary>Creates the cluster.</summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The new cluster. For the whole answer, send what <c>Build</c> makes.</returns>
    /// <exception cref="EcsValidationException">Words contradict each other; nothing was sent.</exception>
    /// <exception cref="EcsException">The call failed, in one of the ways of CreateCluster.</exception>
    public async Task<Cluster> SendAsync(CancellationToken cancellationToken = default)
    {
        var request = Build();
        var answer = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseGuard.GetRequired(answer.Cluster, request, answer);
    }

    private protected override CreateClusterRequest Make() => _draft;

    private protected override IEnumerable<string> Check(CreateClusterRequest record)
    {
        if (EcsArn.TryParse(record.ClusterName, out _))
        {
            yield return $"Cluster(\"{record.ClusterName}\") names an ARN; a new cluster is named by its name.";
        }

        var known = record.CapacityProviders ?? [];
        foreach (var name in (record.DefaultCapacityProviderStrategy ?? []).Select(static item => item.CapacityProvider).Except(known))
        {
            yield return $"{nameof(WithDefaultCapacityProvider)}(\"{name}\") needs that name in {nameof(WithCapacityProviders)}.";
        }
    }

    private CreateClusterBuilder SetDraft(string word, CreateClusterRequest draft) => Set(word, copy => copy._draft = draft);

    private CreateClusterBuilder AddDraft(string word, CreateClusterRequest draft) => Add(word, copy => copy._draft = draft);

    private CreateClusterBuilder SetInsights(string word, string value)
    {
        var setting = new ClusterSetting { Name = ClusterSettingName.ContainerInsights, Value = value };
        return SetDraft(word, _draft with { Settings = [setting] });
    }
}
