namespace EcsServiceConnect.Client;

/// <summary>The way to a Service Connect namespace.</summary>
public static class NamespaceExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Names a Service Connect namespace. Nothing is called.</summary>
        /// <param name="name">
        /// The namespace: its name, such as <c>shop</c>, or its full ARN. One of another account can only be named by its
        /// ARN.
        /// </param>
        /// <returns>What can be asked of the namespace.</returns>
        /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
        public NamespaceHandle Namespace(string name)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentException.ThrowIfNullOrEmpty(name);
            return new NamespaceHandle(client, name);
        }
    }
}
