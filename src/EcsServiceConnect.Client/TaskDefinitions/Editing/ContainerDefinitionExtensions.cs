using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Changes one container of a task definition and leaves the rest as it is.</summary>
public static class ContainerDefinitionExtensions
{
    /// <param name="request">A definition that is to be registered.</param>
    extension(RegisterTaskDefinitionRequest request)
    {
        /// <summary>Creates the same definition with one container changed.</summary>
        /// <param name="name">The name of the container.</param>
        /// <param name="change">Returns the changed container, such as <c>container => container with { Image = image }</c>.</param>
        /// <returns>A definition with the changed container in the place of the old one.</returns>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        /// <exception cref="ArgumentException">
        /// The definition has no container of that name (the message lists those that it has, and the one that was probably meant), or
        /// <paramref name="change"/> returned null.
        /// </exception>
        public RegisterTaskDefinitionRequest WithContainer(string name, Func<ContainerDefinition, ContainerDefinition> change)
        {
            ArgumentNullException.ThrowIfNull(request);
            return request with { ContainerDefinitions = Change(request.ContainerDefinitions, request.Family, name, change) };
        }
    }

    /// <param name="definition">A definition as the service describes it.</param>
    extension(TaskDefinition definition)
    {
        /// <summary>
        /// Creates the same definition with one container changed. <c>ToRegisterRequest()</c> makes a request of it.
        /// </summary>
        /// <param name="name">The name of the container.</param>
        /// <param name="change">Returns the changed container, such as <c>container => container with { Image = image }</c>.</param>
        /// <returns>A definition with the changed container in the place of the old one.</returns>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        /// <exception cref="ArgumentException">
        /// The definition has no container of that name (the message lists those that it has, and the one that was probably meant), or
        /// <paramref name="change"/> returned null.
        /// </exception>
        public TaskDefinition WithContainer(string name, Func<ContainerDefinition, ContainerDefinition> change)
        {
            ArgumentNullException.ThrowIfNull(definition);
            return definition with { ContainerDefinitions = Change(definition.ContainerDefinitions, definition.Family, name, change) };
        }
    }

    /// <param name="container">A container of a task definition.</param>
    extension(ContainerDefinition container)
    {
        /// <summary>Creates the same container with an environment variable set; one of that name is replaced.</summary>
        /// <param name="name">The variable's name.</param>
        /// <param name="value">The variable's value.</param>
        /// <returns>A container with the variable.</returns>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public ContainerDefinition WithEnvironment(string name, string value)
        {
            ArgumentNullException.ThrowIfNull(container);
            return container with { Environment = container.Environment.PutVariable(name, value) };
        }

        /// <summary>
        /// Creates the same container with environment variables merged in: those of the same names are replaced, the others stay.
        /// </summary>
        /// <param name="variables">The variables, by name.</param>
        /// <returns>A container with the variables.</returns>
        /// <exception cref="ArgumentNullException">An argument, a name or a value is null.</exception>
        public ContainerDefinition WithEnvironment(IEnumerable<KeyValuePair<string, string>> variables)
        {
            ArgumentNullException.ThrowIfNull(container);
            return container with { Environment = container.Environment.PutVariables(variables) };
        }

        /// <summary>Creates the same container with another tag of its image.</summary>
        /// <param name="tag">The tag: up to 128 letters, digits, underscores, periods and hyphens.</param>
        /// <returns>A container whose image is <c>repository:tag</c>. A tag or digest that it had is replaced.</returns>
        /// <exception cref="ArgumentException"><paramref name="tag"/> is no tag, or the container has no image.</exception>
        public ContainerDefinition WithImageTag(string tag)
        {
            ArgumentNullException.ThrowIfNull(tag);
            return ImageReference.IsTag(tag)
                ? container with { Image = $"{GetRepository(container)}:{tag}" }
                : throw new ArgumentException($"'{tag}' is not the tag of an image: it must have 1 to 128 letters, digits and characters of '_.-'.", nameof(tag));
        }

        /// <summary>Creates the same container with its image by digest, so that every task runs the same image.</summary>
        /// <param name="digest">The digest, such as <c>sha256:</c> with 64 hexadecimal digits.</param>
        /// <returns>A container whose image is <c>repository@digest</c>. A tag or digest that it had is replaced.</returns>
        /// <exception cref="ArgumentException"><paramref name="digest"/> is no digest, or the container has no image.</exception>
        public ContainerDefinition WithImageDigest(string digest)
        {
            ArgumentNullException.ThrowIfNull(digest);
            return ImageReference.IsDigest(digest)
                ? container with { Image = $"{GetRepository(container)}@{digest}" }
                : throw new ArgumentException($"'{digest}' is not the digest of an image, such as 'sha256:' with 64 hexadecimal digits.", nameof(digest));
        }
    }

    private static string GetRepository(ContainerDefinition container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return container.Image is { Length: > 0 } image
            ? ImageReference.Parse(image).Repository
            : throw new ArgumentException($"The container '{container.Name}' has no image.", nameof(container));
    }

    private static ContainerDefinition[] Change(
        IReadOnlyList<ContainerDefinition>? containers,
        string? family,
        string name,
        Func<ContainerDefinition, ContainerDefinition> change)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(change);
        ContainerDefinition[] all = [.. containers ?? []];
        var index = Array.FindIndex(all, container => container?.Name == name);
        if (index < 0)
        {
            throw new ArgumentException(DescribeUnknown(all, family, name), nameof(name));
        }

        all[index] = change(all[index]) ?? throw new ArgumentException("The change returned no container.", nameof(change));
        return all;
    }

    private static string DescribeUnknown(ContainerDefinition[] containers, string? family, string name)
    {
        string[] names = [.. containers.Select(static container => container?.Name).OfType<string>()];
        var known = names.Length == 0 ? "it has none" : $"it has {string.Join(", ", names.Select(static known => $"'{known}'"))}";
        var hint = NearestName.Find(name, names) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        return $"The task definition '{family}' has no container '{name}': {known}.{hint}";
    }
}
