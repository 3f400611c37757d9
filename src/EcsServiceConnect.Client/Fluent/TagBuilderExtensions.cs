using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Fluent;

// The namespace of the client, so that whoever can begin a builder finds all of its methods.
namespace EcsServiceConnect.Client;

/// <summary>The methods of all builders whose resource can be tagged.</summary>
public static class TagBuilderExtensions
{
    /// <typeparam name="TBuilder">The builder.</typeparam>
    /// <typeparam name="TRequest">The request that it builds.</typeparam>
    /// <param name="builder">The builder, which stays as it is.</param>
    extension<TBuilder, TRequest>(EcsBuilder<TBuilder, TRequest> builder)
        where TBuilder : EcsBuilder<TBuilder, TRequest>
        where TRequest : EcsRequest, ITaggableRequest
    {
        /// <summary>
        /// Adds a tag to what the request creates (<c>tags</c>), at most 50. A key that was set before gets the new value.
        /// </summary>
        /// <param name="key">1 to 128 characters, not beginning with <c>aws:</c>.</param>
        /// <param name="value">Up to 256 characters.</param>
        /// <returns>A new builder with the tag added.</returns>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public TBuilder WithTag(string key, string value) =>
            ArgumentGuard.NotNull(builder).Add(request => request with { Tags = request.Tags.PutTag(key, value) });

        /// <summary>Adds several tags, each as <c>WithTag</c> does.</summary>
        /// <param name="tags">Keys and values, such as a dictionary.</param>
        /// <returns>A new builder with the tags added.</returns>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public TBuilder WithTags(IEnumerable<KeyValuePair<string, string>> tags) =>
            ArgumentGuard.NotNull(builder).Add(request => request with { Tags = request.Tags.PutTags(tags) });
    }
}
