namespace EcsServiceConnect.Client.Testing;

/// <content>Namespaces that are made outside of ECS.</content>
public sealed partial class InMemoryEcs
{
    /// <summary>
    /// Adds a Cloud Map namespace that is made outside of ECS, as Terraform and CDK do, so that clusters and services can name it. There is
    /// no call of ECS that makes one, except a cluster that names it as its default. Nothing changes if it exists already.
    /// </summary>
    /// <param name="name">Its name: up to 1,024 characters, and none of <c>" &lt; &gt; /</c>.</param>
    /// <param name="arn">Its ARN, if a request or a file contains it; null for one that depends on the name alone.</param>
    /// <returns>Its ARN.</returns>
    /// <exception cref="ArgumentException">
    /// The name is invalid, the ARN is not that of a namespace, the namespace exists with another ARN, or another one has this ARN.
    /// </exception>
    public string SeedNamespace(string name, string? arn = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!CloudMap.IsValidName(name))
        {
            throw new ArgumentException($"'{name}' is not the name of a Cloud Map namespace.", nameof(name));
        }

        if (arn is not null && !(EcsArn.TryParse(arn, out var parsed) && parsed.ResourceType == EcsResourceTypes.Namespace))
        {
            throw new ArgumentException($"'{arn}' is not the ARN of a Cloud Map namespace.", nameof(arn));
        }

        lock (State.SyncRoot)
        {
            if (State.CloudMap.FindSeeded(name, arn) is null)
            {
                Scripts.Execute(new SeedNamespaceCommand(name, arn));
            }

            return State.CloudMap.Get(name).Arn;
        }
    }

    private void SeedNamespaces()
    {
        foreach (var name in _options.Namespaces)
        {
            SeedNamespace(name);
        }
    }
}
